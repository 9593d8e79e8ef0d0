using System.Collections.Immutable;
using CsCheck;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Store.Tests;

public sealed class RoundTripTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abc é\"\\\n\t<>&'\u2028"], 1, 12].Select(words => "w😀" + words);

    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 50], Gen.Int[1, 9], (start, length) => new TextSpan(start, start + length));

    private static readonly Gen<Evidence> AnyEvidence = Gen.Select(Span.Array[0, 3], Words, Gen.Bool, (spans, rule, hasRule) => Evidence.Of([.. spans], hasRule || spans.Length == 0 ? rule : null));

    private static readonly Gen<Count> AnyCount = Gen.Select(Gen.Long[0, 9], Gen.Long[0, 9], Gen.Long[-1, 9], (low, more, most) => new Count(low, low + more, most < 0 ? null : low + more + most));

    private static readonly Gen<DateInterval> Dates = Gen.Select(Gen.Int[1, 3_000_000], Gen.Int[0, 40], Gen.Enum<DatePrecision>(), (day, days, precision) => new DateInterval(DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(day + days), precision));

    private static readonly Gen<Place> AnyPlace = Gen.Select(Words, Gen.Enum<PlaceKind>(), Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Bool, (name, kind, latitude, longitude, isNamed) =>
        new Place("x:" + name, name, kind, isNamed ? new CountryCode("IRQ") : default, isNamed ? name : null, null, new GeoPoint(latitude, longitude), 12));

    private static readonly Gen<Incident> AnyIncident =
        from ids in Gen.Select(Words, Gen.Enum<SubEvent>(), Gen.Enum<Stage>(), Gen.Enum<Salience>(), Gen.Double[0, 1])
        from evidence in AnyEvidence
        from dates in Dates
        from place in AnyPlace
        from count in AnyCount
        from has in Gen.Bool
        from words in Words
        from span in Span
        select new Incident
        {
            Id = ids.Item1,
            SubEvent = ids.Item2,
            Codes = new IncidentCodes(has ? words : null, null, words, null),
            Stage = ids.Item3,
            Salience = ids.Item4,
            Trigger = evidence,
            When = has ? new When(dates, evidence) : null,
            Where = has ? new Where(words, place, PlacePrecision.Town, evidence) : new Where(words, null, PlacePrecision.Exact, evidence),
            Perpetrators = [new Perpetrator(words, ActorKind.State, has ? new CountryCode("SYR") : default, has ? "MIL" : null, ResponsibilityStatus.Denied, evidence)],
            Targets = has ? [new Target(words, TargetKind.Camp, TargetEffect.Damaged, evidence)] : [],
            Victims = [new Victim(words, has ? count : null, Outcome.Missing, Side.Attacker, evidence)],
            Weapons = [new Weapon(words, WeaponKind.Rocket, has ? count : null, evidence)],
            Casualties = new Casualties(has ? count : null, count),
            Claims = [new Claim("casualties.killed", words, span, [words], has ? [words, "AP"] : [], Factuality.Possible)],
            Confidence = ids.Item5,
            Reasons = [words],
        };

    private static readonly Gen<Reading> AnyReading =
        from incidents in AnyIncident.Array[0, 3]
        from text in Words
        from span in Span
        from has in Gen.Bool
        from day in Gen.Int[1, 3_000_000]
        select new Reading
        {
            Report = new Report
            {
                Id = "r",
                // Long enough for every span above.
                Text = new SourceText(text + new string('x', 70)),
                Title = has ? text : null,
                Published = has ? DateOnly.FromDayNumber(day) : null,
                Source = has ? null : text,
                Url = has ? new Uri("https://example.org/a?b=ü#c") : null,
                Dateline = has ? text : null,
                DatelineSpan = span,
                Credits = has ? [text] : [],
                Remarks = [new Remark(RemarkKind.Garbled, span, text)],
            },
            Incidents = [.. incidents],
            Statements = [new Statement(text, has ? span : null, "said", has ? null : span, [span], StatementKind.Mixed, has ? ["AP"] : []) { Incidents = has ? ["r-1"] : [] }],
            Remarks = [new Remark(RemarkKind.NameVariant, span, text)],
            LeftOut = [text],
        };

    [Fact]
    public void Any_reading_comes_back_to_the_letter()
    {
        using var folder = new TemporaryFolder();
        using var store = folder.Open();
        AnyReading.Sample(
            reading =>
            {
                folder.Merger.Add(reading, store);
                var back = store.Report("r");
                Assert.NotNull(back);
                Assert.Equivalent(reading, back, strict: true);
                Assert.Equal(Dossiers.AddKind.Unchanged, folder.Merger.Add(back, store).Kind);
            },
            iter: 100,
            threads: 1);
    }
}
