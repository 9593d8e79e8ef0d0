using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A stretch of a document of which a type is asked.</summary>
/// <param name="Context">What is known of the document.</param>
/// <param name="Head">What says most: a headline, or the first sentence.</param>
/// <param name="Body">The whole stretch, the head included.</param>
/// <param name="Relation">Who does it to whom; null when the whole stretch is asked for.</param>
public sealed record Passage(TypeContext Context, TokenRange Head, TokenRange Body, Relation? Relation = null)
{
    // Text without full stops is one sentence to the last word.
    private const int LongestHead = 60;

    /// <summary>All of a document; its first sentence is the head.</summary>
    public static Passage Whole(TypeContext context)
    {
        var document = context.Roles.Document;
        if (document.Sentences.Count == 0) return new Passage(context, default, default);
        var first = document.Sentences[0];
        return new Passage(context, new TokenRange(first.Start, Math.Min(first.End, LongestHead)), new TokenRange(0, document.Count));
    }
}

/// <summary>Two marked stretches of one sentence: who acts, and on whom.</summary>
/// <param name="Source">The words for who acts.</param>
/// <param name="Target">The words for who or what is acted on.</param>
public sealed record Relation(TokenRange Source, TokenRange Target);
