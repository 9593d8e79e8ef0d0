using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Dossiers;

/// <summary>The work of one transaction: readings in, links made, the groups they touch formed anew.</summary>
internal sealed class MergeRun(IDossierWriter writer, DossierOptions options, TimeProvider clock)
{
    // Below this a new text's incident is another one, not the old one told anew.
    private const double SuccessorScore = 0.6;

    private readonly Dictionary<AccountId, MatchProfile> _profiles = [];

    public Regrouping Regrouping { get; } = new(writer, clock);

    public AddOutcome Add(Reading reading)
    {
        var known = writer.Known(reading);
        if (known is { IsSame: true }) return new AddOutcome(AddKind.Unchanged, reading.Report.Id, DossiersOf(reading.Report.Id));

        var version = (known?.Version ?? 0) + 1;
        var print = TextPrinter.Of(reading.Report);
        var earlier = known is null ? [] : writer.AccountsOf(reading.Report.Id);
        ImmutableArray<Account> accounts = [.. reading.Incidents.Select((incident, at) => new Account(new AccountId(reading.Report.Id, version, at + 1), reading.Report, incident, print))];
        writer.PutReport(reading, version, accounts);

        var successors = Replace(earlier, accounts);
        foreach (var account in accounts) writer.PutLinks(LinksOf(account));
        if (accounts.Length + earlier.Length > 0)
        {
            var why = known is null ? $"report {reading.Report.Id} came" : $"report {reading.Report.Id} came in a new version";
            Regrouping.Run([.. accounts.Select(account => account.Id), .. earlier.Select(account => account.Id)], successors, why);
        }

        return new AddOutcome(known is null ? AddKind.Added : AddKind.Revised, reading.Report.Id, DossiersOf(reading.Report.Id));
    }

    private ImmutableArray<DossierId> DossiersOf(string reportId) =>
        [.. writer.AccountsOf(reportId).Select(account => writer.DossierOf(account.Id)).OfType<DossierId>().Distinct()];

    private List<Link> LinksOf(Account account)
    {
        var profile = ProfileOf(account);
        var links = new List<Link>();
        foreach (var candidate in writer.Candidates(CandidateNet.Of(account).Widened(options.DaysApart)))
        {
            if (candidate.Id.Report == account.Id.Report) continue;
            if (IncidentMatch.Score(profile, ProfileOf(candidate), options) is { } score && score >= options.MatchScore) links.Add(new Link(account.Id, candidate.Id, score));
        }

        return links;
    }

    // Which of a report's new incidents stands for which of its old ones: the best fitting pairs first, each used once.
    private Dictionary<AccountId, AccountId> Replace(ImmutableArray<Account> earlier, ImmutableArray<Account> accounts)
    {
        var pairs = earlier.SelectMany(old => accounts.Select(account => (Old: old, New: account, Score: IncidentMatch.Score(ProfileOf(old), ProfileOf(account), options) ?? 0)))
            .Where(pair => pair.Score >= SuccessorScore)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Old.Id).ThenBy(pair => pair.New.Id);
        var successors = new Dictionary<AccountId, AccountId>();
        foreach (var pair in pairs)
        {
            if (!successors.ContainsKey(pair.Old.Id) && !successors.ContainsValue(pair.New.Id)) successors[pair.Old.Id] = pair.New.Id;
        }

        foreach (var old in earlier)
        {
            writer.Supersede(old.Id, successors.TryGetValue(old.Id, out var successor) ? successor : null);
            writer.DropLinks(old.Id);
        }

        return successors;
    }

    private MatchProfile ProfileOf(Account account)
    {
        if (!_profiles.TryGetValue(account.Id, out var profile)) _profiles[account.Id] = profile = new MatchProfile(account);
        return profile;
    }
}
