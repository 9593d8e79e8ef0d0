using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Words by number, the most frequent first; numbers below <see cref="First"/> stand for what is no known word.</summary>
public sealed class WordNumbers
{
    public const int Outside = 0, Unknown = 1, Number = 2, UnknownName = 3, First = 4;

    private readonly string[] _words;
    private readonly uint[] _keys;
    private readonly int[] _numbers;
    private readonly uint _mask;

    /// <param name="words">In lower case.</param>
    public WordNumbers(string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = words;
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Length * 2));
        _mask = (uint)capacity - 1;
        _keys = new uint[capacity];
        _numbers = new int[capacity];
        for (var i = 0; i < words.Length; i++)
        {
            var key = FeatureHash.OfLower(words[i]);
            var at = key & _mask;
            while (_numbers[at] != 0 && _keys[at] != key) at = (at + 1) & _mask;
            if (_numbers[at] == 0) (_keys[at], _numbers[at]) = (key, i + First);
        }
    }

    /// <summary>Numbers in use.</summary>
    public int Count => _words.Length + First;

    public string this[int number] => _words[number - First];

    /// <summary>Number of a token.</summary>
    public int Of(ReadOnlySpan<char> form)
    {
        if (char.IsDigit(form[0])) return Number;
        var key = FeatureHash.OfLower(form);
        for (var at = key & _mask; ; at = (at + 1) & _mask)
        {
            if (_numbers[at] == 0) return char.IsUpper(form[0]) ? UnknownName : Unknown;
            if (_keys[at] == key) return _numbers[at];
        }
    }
}
