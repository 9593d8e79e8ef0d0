using System.Globalization;

namespace Sitrep.Training;

/// <summary>What every training command is told: <c>ROOM --data DIR --models DIR [--vectors FILE] [--date DAY] [--rounds N] [--cross-validate N]</c>.</summary>
/// <param name="Room">Which model to train: "tags".</param>
/// <param name="Data">Folder of the corpora.</param>
/// <param name="Models">Folder that receives the model's folder.</param>
/// <param name="Vectors">Word vectors, where the room needs them.</param>
/// <param name="Date">Day that the card bears; an option, so that the same command gives the same bytes.</param>
/// <param name="Rounds">Times over the data; null for the room's own number.</param>
/// <param name="CrossValidate">Parts to cross-validate in, where the room can: then it prints figures and writes no model.</param>
public sealed record TrainingOptions(string Room, string Data, string Models, string? Vectors, string Date, int? Rounds, int? CrossValidate)
{
    public const string Usage = "usage: Sitrep.Training ROOM --data DIR --models DIR [--vectors FILE] [--date YYYY-MM-DD] [--rounds N] [--cross-validate N]";

    /// <exception cref="ArgumentException">An option is unknown or has no value; the message has the usage.</exception>
    public static TrainingOptions Parse(string[] arguments)
    {
        if (arguments.Length == 0 || arguments.Length % 2 == 0) throw new ArgumentException(Usage);
        var options = new TrainingOptions(arguments[0], "../shared/data", "models", null, "2026-11-23", null, null);
        for (var i = 1; i < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            options = arguments[i] switch
            {
                "--data" => options with { Data = value },
                "--models" => options with { Models = value },
                "--vectors" => options with { Vectors = value },
                "--date" => options with { Date = value },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--cross-validate" => options with { CrossValidate = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"unknown option {arguments[i]}; {Usage}"),
            };
        }

        return options;
    }

    /// <summary>The command as the card prints it.</summary>
    public string Command(string extra = "") => $"dotnet run -c Release --project src/Sitrep.Training -- {Room} --data ../shared/data --models models{extra} --date {Date}";
}
