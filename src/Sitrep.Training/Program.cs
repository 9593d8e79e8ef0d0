using Sitrep.Training;

try
{
    var options = TrainingOptions.Parse(args);
    switch (options.Room)
    {
        case "words": WordsTraining.Run(options, Console.Error); break;
        case "lemmas": LemmasTraining.Run(options, Console.Error); break;
        case "syntax": SyntaxTraining.Run(options, Console.Error); break;
        case "names": NamesTraining.Run(options, Console.Error); break;
        case "coreference": CoreferenceTraining.Run(options, Console.Error); break;
        case "arguments": ArgumentsTraining.Run(options, Console.Error); break;
        case "incidents": IncidentsTraining.Run(options, Console.Error); break;
        case "insecurity": InsecurityTraining.Run(options, Console.Error); break;
        case "roles": RoleTraining.Run(options, Console.Error); break;
        case "statements": StatementsTraining.Run(options, Console.Error); break;
        case "tampering": TamperingTraining.Run(options, Console.Error); break;
        case "types": TypesTraining.Run(options, Console.Error); break;
        default: throw new ArgumentException($"no training for '{options.Room}'; {TrainingOptions.Usage}");
    }

    return 0;
}
catch (Exception error) when (error is ArgumentException or IOException)
{
    Console.Error.WriteLine(error.Message);
    return error is ArgumentException ? 2 : 1;
}
