namespace Sitrep.Evaluation;

/// <summary>Scores of a classification with one label an item.</summary>
public sealed class LabelScores
{
    private readonly SortedDictionary<string, Prf> _byLabel = new(StringComparer.Ordinal);
    private int _right;
    private int _items;

    public void Add(string predicted, string gold)
    {
        _items++;
        if (predicted == gold) _right++;
        Count(gold, new Prf(predicted == gold ? 1 : 0, 0, 1));
        Count(predicted, new Prf(0, 1, 0));
    }

    public double Accuracy => _items == 0 ? 0 : (double)_right / _items;

    /// <summary>Mean F1 over the labels that occur in the gold.</summary>
    public double MacroF1 => InGold().Select(label => label.F1).DefaultIfEmpty(0).Average();

    /// <summary>F1 of each label weighted by how often the gold has it.</summary>
    public double WeightedF1 => _items == 0 ? 0 : InGold().Sum(label => label.F1 * label.Gold) / _items;

    public IEnumerable<(string Label, Prf Score)> ByLabel => _byLabel.Select(label => (label.Key, label.Value));

    private IEnumerable<Prf> InGold() => _byLabel.Values.Where(label => label.Gold > 0);

    private void Count(string label, Prf counts) => _byLabel[label] = _byLabel.GetValueOrDefault(label) + counts;
}
