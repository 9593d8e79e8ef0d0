using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the models of types see of a document, worked out once for all its passages.</summary>
public sealed class TypeContext
{
    private readonly bool[] _isName;

    public TypeContext(RoleContext roles, ImmutableArray<Cue> cues)
    {
        Roles = roles;
        Cues = cues;
        var document = roles.Document;
        _isName = new bool[document.Count];
        foreach (var name in document.Names.Mentions.Where(name => name.Kind is NameKind.Person or NameKind.Location)) Mark(name.Tokens);
        foreach (var place in document.Places.Mentions) Mark(place.Tokens);
        foreach (var people in document.Places.Peoples) Mark(people.Tokens);
    }

    public RoleContext Roles { get; }

    /// <summary>Words that speak for a PLOVER type, in the order of the text.</summary>
    public ImmutableArray<Cue> Cues { get; }

    /// <summary>Whether a word belongs to the name of a person, a place or a people: who and where say nothing of what.</summary>
    public bool IsName(int token) => _isName[token];

    private void Mark(TokenRange tokens) => _isName.AsSpan(tokens.Start, tokens.Length).Fill(true);
}
