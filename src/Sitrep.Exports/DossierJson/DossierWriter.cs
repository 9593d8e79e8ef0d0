using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>Writes one dossier.</summary>
internal sealed class DossierWriter(Utf8JsonWriter json, Dossier dossier)
{
    private readonly Dictionary<AccountId, Account> _accounts = dossier.Accounts.ToDictionary(account => account.Id);

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("id", dossier.Id.Value);
        json.WriteString("title", dossier.Title);
        json.WriteString("event", AcledNames.NameOf(dossier.Event));
        Write("subEvent", dossier.SubEvent, value => json.WriteStringValue(AcledNames.NameOf(value)));
        Write("stage", dossier.Stage, value => json.WriteStringValue(ContractNames.Of(value)));
        Write("when", dossier.When, Write);
        Write("where", dossier.Where, Write);
        Write("perpetrators", dossier.Perpetrators, Write);
        Write("targets", dossier.Targets, Write);
        Write("victims", dossier.Victims, Write);
        Write("weapons", dossier.Weapons, Write);
        Write("killed", dossier.Killed, Write);
        Write("wounded", dossier.Wounded, Write);
        json.WriteString("salience", ContractNames.Of(dossier.Salience));
        json.WriteString("standing", ContractNames.Of(dossier.Standing));
        json.WriteNumber("confidence", Math.Round(dossier.Confidence, 3));
        WriteStrings("contested", dossier.Contested.Select(ContractNames.Of));
        WriteSources();
        WriteDecisions();
        WriteAccounts();
        json.WriteEndObject();
    }

    private void Write<T>(string name, Settled<T> field, Action<T> write)
    {
        json.WriteStartObject(name);
        json.WritePropertyName("value");
        write(field.Value);
        json.WriteBoolean("contested", field.IsContested);
        WriteBy(field.Corrected?.Change);
        WriteTellings(field.Tellings, write);
        json.WriteEndObject();
    }

    private void Write<T>(string name, Gathered<T> field, Action<T> write)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("values");
        foreach (var value in field.Values) write(value);
        json.WriteEndArray();
        json.WriteBoolean("contested", field.IsContested);
        WriteBy(field.Corrected?.Change);
        WriteTellings(field.Tellings, write);
        json.WriteEndObject();
    }

    // Who set the value, where a person did.
    private void WriteBy(PersonChange? change)
    {
        if (change is null) return;
        json.WriteStartObject("corrected");
        WriteChange(change);
        json.WriteEndObject();
    }

    private void WriteTellings<T>(ImmutableArray<Telling<T>> tellings, Action<T> write)
    {
        json.WriteStartArray("told");
        foreach (var telling in tellings)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            write(telling.Value);
            json.WriteNumber("sources", telling.Sources);
            json.WriteStartArray("voices");
            foreach (var voice in telling.Voices) Write(voice);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(Voice voice)
    {
        var text = _accounts[voice.Account].Report.Text;
        json.WriteStartObject();
        json.WriteString("account", voice.Account.ToString());
        WriteStrings("by", voice.By);
        WriteStrings("via", voice.Via);
        json.WriteStartArray("evidence");
        foreach (var span in voice.Evidence.Words)
        {
            json.WriteStartObject();
            json.WriteString("quote", text[span]);
            json.WriteNumber("start", text.CodePoints.ToCodePoint(span.Start));
            json.WriteNumber("end", text.CodePoints.ToCodePoint(span.End));
            json.WriteEndObject();
        }

        if (voice.Evidence.Words.IsEmpty)
        {
            json.WriteStartObject();
            json.WriteString("rule", voice.Evidence.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteSources()
    {
        json.WriteStartArray("sources");
        foreach (var source in dossier.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            WriteStrings("accounts", source.Accounts.Select(account => account.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDecisions()
    {
        json.WriteStartArray("decisions");
        foreach (var change in dossier.Decisions)
        {
            json.WriteStartObject();
            WriteChange(change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteChange(PersonChange change)
    {
        json.WriteNumber("change", change.Number);
        json.WriteString("when", change.When.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("who", change.Who);
        json.WriteString("why", change.Why);
        json.WriteString("what", change.What);
    }

    private void WriteAccounts()
    {
        json.WriteStartArray("accounts");
        foreach (var account in dossier.Accounts)
        {
            json.WriteStartObject();
            json.WriteString("id", account.Id.ToString());
            json.WriteStartObject("report");
            json.WriteString("id", account.Report.Id);
            json.WriteString("title", account.Report.Title);
            json.WriteString("published", account.Report.Published is { } day ? Day(day) : null);
            json.WriteString("source", account.Report.Source);
            json.WriteString("url", account.Report.Url?.OriginalString);
            WriteStrings("credits", account.Report.Credits);
            json.WriteEndObject();
            if (account.IsSuperseded) json.WriteBoolean("superseded", true);
            json.WritePropertyName("incident");
            ReadingJson.Write(json, account.Report.Text, account.Incident);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(DateInterval? dates)
    {
        if (dates is not { } known)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("start", Day(known.Start));
        json.WriteString("end", Day(known.End));
        json.WriteString("precision", ContractNames.Of(known.Precision));
        json.WriteEndObject();
    }

    private void Write(Location? where)
    {
        if (where is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", where.Name);
        json.WriteString("country", where.Place is { Country.IsNone: false } place ? place.Country.Value : null);
        json.WriteString("admin1", where.Place?.Admin1);
        if (where.Place is { } located)
        {
            json.WriteNumber("lat", Math.Round(located.Point.Latitude, 5));
            json.WriteNumber("lon", Math.Round(located.Point.Longitude, 5));
        }
        else
        {
            json.WriteNull("lat");
            json.WriteNull("lon");
        }

        json.WriteString("precision", ContractNames.Of(where.Precision));
        json.WriteString("id", where.Place?.Id);
        json.WriteEndObject();
    }

    private void Write(Perpetrator party)
    {
        json.WriteStartObject();
        json.WriteString("name", party.Name);
        json.WriteString("kind", ContractNames.Of(party.Kind));
        json.WriteString("country", party.Country.IsNone ? null : party.Country.Value);
        json.WriteString("code", party.Code);
        json.WriteString("status", ContractNames.Of(party.Status));
        json.WriteEndObject();
    }

    private void Write(Target target)
    {
        json.WriteStartObject();
        json.WriteString("name", target.Name);
        json.WriteString("kind", ContractNames.Of(target.Kind));
        json.WriteString("effect", ContractNames.Of(target.Effect));
        json.WriteEndObject();
    }

    private void Write(Victim victim)
    {
        json.WriteStartObject();
        json.WriteString("name", victim.Name);
        json.WritePropertyName("count");
        Write(victim.Count);
        json.WriteString("outcome", ContractNames.Of(victim.Outcome));
        json.WriteEndObject();
    }

    private void Write(Weapon weapon)
    {
        json.WriteStartObject();
        json.WriteString("name", weapon.Name);
        json.WriteString("kind", ContractNames.Of(weapon.Kind));
        json.WriteEndObject();
    }

    private void Write(Count? count)
    {
        if (count is not { } number)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("low", number.Low);
        json.WriteNumber("best", number.Best);
        if (number.High is { } high) json.WriteNumber("high", high);
        else json.WriteNull("high");
        json.WriteEndObject();
    }

    private void WriteStrings(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
