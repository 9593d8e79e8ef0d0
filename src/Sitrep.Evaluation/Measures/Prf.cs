namespace Sitrep.Evaluation;

/// <summary>Precision, recall and F1 from counts; counts add up over documents.</summary>
public readonly record struct Prf(double Correct, double Predicted, double Gold)
{
    public double Precision => Predicted == 0 ? 0 : Correct / Predicted;

    public double Recall => Gold == 0 ? 0 : Correct / Gold;

    public double F1 => Predicted + Gold == 0 ? 0 : 2 * Correct / (Predicted + Gold);

    public static Prf operator +(Prf left, Prf right) => new(left.Correct + right.Correct, left.Predicted + right.Predicted, left.Gold + right.Gold);

    public static Prf Add(Prf left, Prf right) => left + right;
}
