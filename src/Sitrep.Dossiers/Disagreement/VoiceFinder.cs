using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Dossiers;

/// <summary>Who says a value in an account: the claims of that field give speakers and words, else the value's own evidence.</summary>
internal static class VoiceFinder
{
    public static Voice Of(Account account, string field, Evidence evidence) => Of(account, evidence, claim => claim.Field.Equals(field, StringComparison.OrdinalIgnoreCase));

    /// <summary>Of one among several values: claims whose words overlap those of the value.</summary>
    public static Voice OfOne(Account account, string field, Evidence evidence) =>
        Of(account, evidence, claim => claim.Field.StartsWith(field, StringComparison.OrdinalIgnoreCase) && evidence.Words.Any(words => words.Overlaps(claim.Words)));

    private static Voice Of(Account account, Evidence evidence, Func<Claim, bool> isOfField)
    {
        var claims = account.Incident.Claims.Where(claim => claim.Factuality != Factuality.Denied && isOfField(claim)).ToList();
        ImmutableArray<TextSpan> words = [.. claims.Select(claim => claim.Words).Where(span => !span.IsEmpty).Distinct()];
        return new Voice(
            account.Id,
            words.IsEmpty ? evidence : Evidence.Of(words, null),
            [.. claims.SelectMany(claim => claim.By).Distinct(StringComparer.Ordinal)],
            [.. claims.SelectMany(claim => claim.Via).Distinct(StringComparer.Ordinal)]);
    }
}
