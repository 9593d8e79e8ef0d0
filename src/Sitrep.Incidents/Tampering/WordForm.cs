using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>The form in which a word of an open class stands, which another word must share to take its place.</summary>
public enum WordForm : byte
{
    /// <summary>No word of an open class, or a name.</summary>
    None,
    Noun,
    PluralNoun,
    Verb,
    VerbWithS,
    PastVerb,
    IngVerb,
    Participle,
    Adjective,
    Adverb,
}

/// <summary>Reads forms off the tags.</summary>
public static class WordForms
{
    public static WordForm Of(Document document, int token)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (upos, xpos) = (document.Tags.Upos(token), document.Tags.Xpos(token));
        return upos switch
        {
            Upos.Noun => xpos == Xpos.NounPlural ? WordForm.PluralNoun : WordForm.Noun,
            Upos.Adj => WordForm.Adjective,
            Upos.Adv => WordForm.Adverb,
            Upos.Verb => xpos switch
            {
                Xpos.VerbPast => WordForm.PastVerb,
                Xpos.VerbIng => WordForm.IngVerb,
                Xpos.VerbParticiple => WordForm.Participle,
                Xpos.VerbPresent when document.Form(token)[^1] is 's' or 'S' && !document.Lemmas[token].EndsWith('s') => WordForm.VerbWithS,
                _ => WordForm.Verb,
            },
            _ => WordForm.None,
        };
    }
}
