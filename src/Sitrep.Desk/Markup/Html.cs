using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Sitrep.Desk;

/// <summary>
/// A piece of HTML that is safe to send. The only ways to make one encode every value put into it, so the text of a report,
/// which anybody may have written, cannot become markup. <c>default</c> is nothing.
/// </summary>
internal readonly struct Html
{
    /// <summary>Leaves letters of all scripts as they are and encodes what has a meaning in HTML, in text and in quoted attributes.</summary>
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? _value;

    private Html(string value) => _value = value;

    public static Html None => default;

    public bool IsNone => string.IsNullOrEmpty(_value);

    /// <summary>The template is the program's own and goes out as it is; holes are encoded unless they are HTML already. Attributes must be in double quotes.</summary>
    public static Html Of(HtmlTemplate template) => new(template.Finish());

    public static Html Text(string? text) => text is null ? None : new Html(Encoder.Encode(text));

    public static Html When(bool condition, Func<Html> then) => condition ? then() : None;

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._value)));

    public static Html Join(string separator, IEnumerable<Html> parts) => new(string.Join(Encoder.Encode(separator), parts.Select(part => part._value)));

    /// <summary>A link to the web only where the address is one; anything else (<c>javascript:</c>, a file) stays plain text.</summary>
    public static Html LinkOut(Uri? address, string text) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? Of($"""<a href="{address.AbsoluteUri}" rel="noreferrer noopener external">{text}</a>""")
            : Text(text);

    public override string ToString() => _value ?? "";

    internal void AppendTo(StringBuilder to) => to.Append(_value);
}
