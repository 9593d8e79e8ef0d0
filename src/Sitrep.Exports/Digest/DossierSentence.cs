using System.Globalization;
using System.Text;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>A dossier in a few plain sentences, from its values alone.</summary>
internal static class DossierSentence
{
    /// <summary>"On 7 November 2021, air/drone strike (attempted) in Green Zone, Baghdad, by an unknown party, on the residence. Wounded: 6 to 7. Told by 2 sources."</summary>
    public static string Of(Dossier dossier)
    {
        var text = new StringBuilder();
        var what = AcledNames.NameOf(dossier.SubEvent.Value);
        if (dossier.When.Value is { } dates) text.Append(DateWords.On(dates)).Append(", ").Append(char.ToLowerInvariant(what[0])).Append(what, 1, what.Length - 1);
        else text.Append(what);
        if (dossier.Stage.Value != Stage.Accomplished) text.Append(CultureInfo.InvariantCulture, $" ({ContractNames.Of(dossier.Stage.Value)})");
        if (dossier.Where.Value is { } where) text.Append(where.Precision == PlacePrecision.Exact ? " at " : " in ").Append(where.Name);
        Append(text, ", by ", dossier.Perpetrators.Values.Select(Party));
        Append(text, ", against ", dossier.Targets.Values.Select(target => target.Name));
        Append(text, ", with ", dossier.Weapons.Values.Select(weapon => weapon.Name));
        text.Append('.');
        if (dossier.Killed.Value is { } killed) text.Append(CultureInfo.InvariantCulture, $" Killed: {CountWords.Of(killed)}.");
        if (dossier.Wounded.Value is { } wounded) text.Append(CultureInfo.InvariantCulture, $" Wounded: {CountWords.Of(wounded)}.");
        text.Append(CultureInfo.InvariantCulture, $" Told by {dossier.Sources.Length} independent source{(dossier.Sources.Length == 1 ? "" : "s")}.");
        return text.ToString();
    }

    private static string Party(Perpetrator party) => party.Status switch
    {
        ResponsibilityStatus.Established => party.Name,
        ResponsibilityStatus.Unknown => $"{party.Name} (not known to be responsible)",
        var status => $"{party.Name} ({ContractNames.Of(status)})",
    };

    private static void Append(StringBuilder text, string lead, IEnumerable<string> names)
    {
        var list = string.Join(", ", names.Take(3));
        if (list.Length > 0) text.Append(lead).Append(list);
    }
}

/// <summary>Counts for people.</summary>
internal static class CountWords
{
    /// <summary>"7", "6 to 7, best 7", "at least 12".</summary>
    public static string Of(Count count)
    {
        if (count.High is not { } high) return string.Create(CultureInfo.InvariantCulture, $"at least {count.Low}") + (count.Best > count.Low ? string.Create(CultureInfo.InvariantCulture, $", best {count.Best}") : "");
        return count.Low == high ? string.Create(CultureInfo.InvariantCulture, $"{count.Best}") : string.Create(CultureInfo.InvariantCulture, $"{count.Low} to {high}, best {count.Best}");
    }
}

/// <summary>Dates for people, in the order in which the field writes them.</summary>
internal static class DateWords
{
    /// <summary>"On 7 November 2021", "Between 1 and 5 …", "In November 2021", "In 2021".</summary>
    public static string On(DateInterval dates) => dates.Precision switch
    {
        DatePrecision.Year when dates.Start.Year == dates.End.Year => dates.Start.ToString("'In' yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month when dates.Start.Month == dates.End.Month && dates.Start.Year == dates.End.Year => dates.Start.ToString("'In' MMMM yyyy", CultureInfo.InvariantCulture),
        _ when dates.Start == dates.End => "On " + Day(dates.Start),
        _ => $"Between {Day(dates.Start)} and {Day(dates.End)}",
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
