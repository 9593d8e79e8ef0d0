using Sitrep.Bench;

if (args is not [("language" or "claims" or "world") and var bench, .. var rest] || rest.Length > 2)
{
    Console.Error.WriteLine("usage: Sitrep.Bench language|claims|world [TEXTS.jsonl [SPEED.md]]   (run it in Release, on a machine with nothing else to do)");
    return 2;
}

var texts = rest.Length > 0 ? rest[0] : "../shared/data/news/guardian-2019.jsonl";
if (!File.Exists(texts))
{
    Console.Error.WriteLine($"{texts} is not there; name a file with one JSON object a line that has a \"text\".");
    return 1;
}

var table = bench switch
{
    "claims" => ClaimsBench.Run(texts),
    "world" => WorldBench.Run(texts),
    _ => LanguageBench.Run(texts),
};
Console.Write(table);
if (rest.Length > 1) SpeedPage.Put(rest[1], bench, table);
return 0;
