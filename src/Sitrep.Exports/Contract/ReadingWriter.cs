using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>Writes the parts of one reading; knows the text that all its positions point into.</summary>
internal sealed class ReadingWriter(Utf8JsonWriter json, SourceText text)
{
    public void Write(Reading reading)
    {
        json.WriteStartObject();
        Write(reading.Report, reading.Remarks);
        WriteArray("incidents", reading.Incidents, Write);
        WriteArray("statements", reading.Statements, Write);
        json.WriteEndObject();
    }

    public void Write(Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("event", AcledNames.NameOf(incident.Event));
        json.WriteString("subEvent", AcledNames.NameOf(incident.SubEvent));
        json.WriteStartObject("codes");
        json.WriteString("plover", incident.Codes.Plover);
        json.WriteString("ploverMode", incident.Codes.PloverMode);
        json.WriteString("gtd", incident.Codes.Gtd);
        json.WriteString("muc4", incident.Codes.Muc4);
        json.WriteEndObject();
        json.WriteString("stage", ContractNames.Of(incident.Stage));
        json.WriteString("salience", ContractNames.Of(incident.Salience));
        WriteEvidence("trigger", incident.Trigger);
        Write(incident.When);
        Write(incident.Where);
        WriteArray("perpetrators", incident.Perpetrators, Write);
        WriteArray("targets", incident.Targets, Write);
        WriteArray("victims", incident.Victims, Write);
        WriteArray("weapons", incident.Weapons, Write);
        json.WriteStartObject("casualties");
        Write("killed", incident.Casualties.Killed);
        Write("wounded", incident.Casualties.Wounded);
        json.WriteEndObject();
        WriteArray("claims", incident.Claims, Write);
        json.WriteNumber("confidence", Math.Round(incident.Confidence, 3));
        json.WriteEndObject();
    }

    private void Write(Report report, ImmutableArray<Remark> remarks)
    {
        json.WriteStartObject("report");
        json.WriteString("id", report.Id);
        json.WriteString("title", report.Title);
        json.WriteString("published", report.Published is { } day ? Day(day) : null);
        json.WriteString("source", report.Source);
        json.WriteString("url", report.Url?.OriginalString);
        json.WriteString("language", report.Language);
        json.WriteString("dateline", report.Dateline);
        WriteStrings("credits", report.Credits);
        json.WriteString("text", report.Text.Value);
        WriteArray("remarks", remarks, Write);
        json.WriteEndObject();
    }

    private void Write(Remark remark)
    {
        json.WriteStartObject();
        json.WriteString("kind", ContractNames.Of(remark.Kind));
        WriteSpanMembers(remark.Span);
        json.WriteString("note", remark.Note);
        json.WriteEndObject();
    }

    private void Write(When? when)
    {
        if (when is null)
        {
            json.WriteNull("when");
            return;
        }

        json.WriteStartObject("when");
        json.WriteString("start", Day(when.Dates.Start));
        json.WriteString("end", Day(when.Dates.End));
        json.WriteString("precision", ContractNames.Of(when.Dates.Precision));
        WriteEvidence("evidence", when.Evidence);
        json.WriteEndObject();
    }

    private void Write(Where? where)
    {
        if (where is null)
        {
            json.WriteNull("where");
            return;
        }

        json.WriteStartObject("where");
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
        WriteEvidence("evidence", where.Evidence);
        json.WriteEndObject();
    }

    private void Write(Perpetrator perpetrator)
    {
        json.WriteStartObject();
        json.WriteString("name", perpetrator.Name);
        json.WriteString("kind", ContractNames.Of(perpetrator.Kind));
        json.WriteString("country", perpetrator.Country.IsNone ? null : perpetrator.Country.Value);
        json.WriteString("code", perpetrator.Code);
        json.WriteString("status", ContractNames.Of(perpetrator.Status));
        WriteEvidence("mentions", perpetrator.Mentions);
        json.WriteEndObject();
    }

    private void Write(Target target)
    {
        json.WriteStartObject();
        json.WriteString("name", target.Name);
        json.WriteString("kind", ContractNames.Of(target.Kind));
        json.WriteString("effect", ContractNames.Of(target.Effect));
        WriteEvidence("mentions", target.Mentions);
        json.WriteEndObject();
    }

    private void Write(Victim victim)
    {
        json.WriteStartObject();
        json.WriteString("name", victim.Name);
        Write("count", victim.Count);
        json.WriteString("outcome", ContractNames.Of(victim.Outcome));
        json.WriteString("side", ContractNames.Of(victim.Side));
        WriteEvidence("mentions", victim.Mentions);
        json.WriteEndObject();
    }

    private void Write(Weapon weapon)
    {
        json.WriteStartObject();
        json.WriteString("name", weapon.Name);
        json.WriteString("kind", ContractNames.Of(weapon.Kind));
        // The contract has one number here: the one to show.
        if (weapon.Count is { } count) json.WriteNumber("count", count.Best);
        else json.WriteNull("count");
        WriteEvidence("mentions", weapon.Mentions);
        json.WriteEndObject();
    }

    private void Write(Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("field", claim.Field);
        json.WriteString("value", claim.Value);
        WriteSpanMembers(claim.Words);
        WriteStrings("by", claim.By);
        WriteStrings("via", claim.Via);
        json.WriteString("factuality", ContractNames.Of(claim.Factuality));
        json.WriteEndObject();
    }

    private void Write(Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("speaker", statement.Speaker);
        json.WriteString("cue", statement.Cue);
        json.WriteString("kind", ContractNames.Of(statement.Kind));
        WriteSpan("speakerSpan", statement.SpeakerSpan);
        WriteSpan("cueSpan", statement.CueSpan);
        WriteArray("contentSpans", statement.Content, WriteSpanObject);
        WriteStrings("via", statement.Via);
        WriteStrings("incidents", statement.Incidents);
        json.WriteEndObject();
    }

    private void Write(string name, Count? count)
    {
        if (count is not { } number)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("low", number.Low);
        json.WriteNumber("best", number.Best);
        if (number.High is { } high) json.WriteNumber("high", high);
        else json.WriteNull("high");
        json.WriteEndObject();
    }

    // Words as spans; a value that a named rule set without words of its own carries the rule instead of a position.
    private void WriteEvidence(string name, Evidence evidence)
    {
        json.WriteStartArray(name);
        foreach (var span in evidence.Words) WriteSpanObject(span);
        if (evidence.Words.IsEmpty)
        {
            json.WriteStartObject();
            json.WriteString("rule", evidence.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSpan(string name, TextSpan? span)
    {
        if (span is not { } words)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        WriteSpanObject(words);
    }

    private void WriteSpanObject(TextSpan span)
    {
        json.WriteStartObject();
        WriteSpanMembers(span);
        json.WriteEndObject();
    }

    private void WriteSpanMembers(TextSpan span)
    {
        json.WriteString("quote", text[span]);
        json.WriteNumber("start", text.CodePoints.ToCodePoint(span.Start));
        json.WriteNumber("end", text.CodePoints.ToCodePoint(span.End));
    }

    private void WriteStrings(string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void WriteArray<T>(string name, ImmutableArray<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
