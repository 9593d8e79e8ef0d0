using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Sitrep.Desk;

/// <summary>
/// What <c>Html.Of($"…")</c> compiles to. There is no general <c>AppendFormatted&lt;T&gt;</c>: a hole of a type not named here does not compile.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlTemplate
{
    private readonly StringBuilder _html;

    public HtmlTemplate(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 24));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(string? text)
    {
        if (text is not null) _html.Append(Html.Encoder.Encode(text));
    }

    public void AppendFormatted(Html html) => html.AppendTo(_html);

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts) part.AppendTo(_html);
    }

    public void AppendFormatted(int number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(long number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number, string format) => _html.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(DateOnly day) => _html.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal string Finish() => _html.ToString();
}
