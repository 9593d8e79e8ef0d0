using System.Globalization;
using System.Text;
using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>A digest for people, in Markdown: what happened, who says so, and where they disagree.</summary>
public sealed class MarkdownDigest(CountryTable countries) : IExport
{
    public string Name => "md";

    public string MediaType => "text/markdown";

    public string FileExtension => ".md";

    public void Write(IEnumerable<Dossier> dossiers, Stream output)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var all = dossiers.ToList();
        text.WriteLine("# Incidents");
        text.WriteLine();
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} incident{(all.Count == 1 ? "" : "s")}, {all.Sum(dossier => dossier.Killed.Value?.Best ?? 0)} killed by the best figures."));
        foreach (var dossier in all) Write(text, dossier);
    }

    private void Write(StreamWriter text, Dossier dossier)
    {
        var country = dossier.Where.Value?.Place?.Country ?? default;
        text.WriteLine();
        text.WriteLine($"## {Plain(dossier.Title)}{(country.IsNone || dossier.Where.Value!.Name == countries.NameOf(country) ? "" : $", {Plain(countries.NameOf(country))}")}");
        text.WriteLine();
        text.WriteLine(Plain(DossierSentence.Of(dossier)));
        if (dossier.Standing != Standing.Unreviewed) text.WriteLine($"{ContractNames.Of(dossier.Standing)[..1].ToUpperInvariant()}{ContractNames.Of(dossier.Standing)[1..]} by a person.");
        Contested(text, "Killed", dossier.Killed, count => CountWords.Of(count!.Value), dossier);
        Contested(text, "Wounded", dossier.Wounded, count => CountWords.Of(count!.Value), dossier);
        Contested(text, "Type", dossier.SubEvent, AcledNames.NameOf, dossier);
        Contested(text, "Date", dossier.When, dates => DateWords.On(dates!.Value), dossier);
        Contested(text, "Place", dossier.Where, where => where!.Name, dossier);
        text.WriteLine();
        foreach (var account in dossier.Accounts)
        {
            var name = account.Report.Title ?? account.Report.Id;
            var link = account.Report.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? $"[{Plain(name)}](<{url.AbsoluteUri}>)" : Plain(name);
            var origin = string.Join(", ", new[] { account.Report.Source, account.Report.Published is { } day ? DateWords.Day(day) : null }.Where(part => part is not null));
            text.WriteLine($"- {link}{(origin.Length > 0 ? $" ({Plain(origin)})" : "")}");
        }
    }

    private static void Contested<T>(StreamWriter text, string field, Settled<T> value, Func<T, string> words, Dossier dossier)
    {
        if (!value.IsContested) return;
        var sides = value.Tellings.Select(telling => $"{words(telling.Value)} ({string.Join(", ", telling.Voices.SelectMany(voice => Speakers(voice, dossier)).Distinct(StringComparer.Ordinal))})");
        text.WriteLine();
        text.WriteLine($"**{field} contested:** {Plain(string.Join("; ", sides))}");
    }

    private static IEnumerable<string> Speakers(Voice voice, Dossier dossier)
    {
        var source = dossier.Sources.First(one => one.Accounts.Contains(voice.Account)).Name;
        return voice.By.IsEmpty ? [source] : [$"{string.Join(", ", voice.By)}, by {source}"];
    }

    // Names and titles come from reports: nothing in them may become markup or a link.
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (letter is '\r' or '\n' or '\t') plain.Append(' ');
            else if (@"\`*_{}[]<>#|!~".Contains(letter, StringComparison.Ordinal)) plain.Append('\\').Append(letter);
            else plain.Append(letter);
        }

        return plain.ToString();
    }
}
