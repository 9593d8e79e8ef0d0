using CsCheck;

namespace Sitrep.Desk.Tests;

public sealed class HtmlTests
{
    [Fact]
    public void What_a_report_says_never_becomes_markup()
    {
        Gen.String.Sample(text =>
        {
            var html = Html.Of($"""<p title="{text}">{text}</p>""").ToString();
            var inner = html["<p title=\"".Length..^"</p>".Length];
            Assert.DoesNotContain('<', inner.Replace("\">", "", StringComparison.Ordinal));
            Assert.Equal(1, inner.Count(letter => letter == '"')); // the one that ends the attribute
        });
    }

    [Theory]
    [InlineData("""<script>alert(1)</script>""", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onmouseover=\"x", "&quot; onmouseover=&quot;x")]
    [InlineData("Qāsim الخزعلي", "Qāsim الخزعلي")]
    public void Holes_are_encoded_and_letters_stay_readable(string text, string expected) => Assert.Equal(expected, Html.Of($"{text}").ToString());

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void Only_the_web_is_linked_to(string address) =>
        Assert.Equal("here", Html.LinkOut(new Uri(address), "here").ToString());

    [Fact]
    public void A_report_on_the_web_is_linked_to() =>
        Assert.Contains("href=\"https://wire.example/a?b=1&amp;c=2\"", Html.LinkOut(new Uri("https://wire.example/a?b=1&c=2"), "here").ToString(), StringComparison.Ordinal);
}
