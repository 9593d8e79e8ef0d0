using Sitrep.Dossiers;
using Sitrep.Reports;

namespace Sitrep.Desk;

/// <summary>
/// Numbers the values of a page and remembers which words of which text each rests on. A value is numbered when it is
/// rendered; the texts are rendered after all values.
/// </summary>
internal sealed class EvidenceMarks
{
    private readonly Dictionary<AccountId, List<(TextSpan Span, int Mark)>> _byAccount;
    private int _last;

    /// <param name="shown">The accounts whose texts are on the page.</param>
    public EvidenceMarks(IEnumerable<Account> shown) => _byAccount = shown.ToDictionary(account => account.Id, _ => new List<(TextSpan, int)>());

    /// <summary>A number for a value with these words; null when none of them is in a text on the page.</summary>
    public int? Add(IEnumerable<(AccountId Account, TextSpan Words)> evidence)
    {
        int? number = null;
        foreach (var (account, words) in evidence)
        {
            if (!_byAccount.TryGetValue(account, out var marks) || words.IsEmpty) continue;
            number ??= ++_last;
            marks.Add((words, number.Value));
        }

        return number;
    }

    public int? Add(AccountId account, IEnumerable<TextSpan> words) => Add(words.Select(span => (account, span)));

    public int? Add(IEnumerable<Voice> voices) => Add(voices.SelectMany(voice => voice.Evidence.Words.Select(words => (voice.Account, words))));

    public IReadOnlyList<(TextSpan Span, int Mark)> Of(AccountId account) => _byAccount[account];
}
