using System.Text;

namespace Union.Core.Recipes.Reading;

/// <summary>Turns byte offsets of a UTF-8 file into lines and columns as an editor shows them.</summary>
internal sealed class SourceLines
{
    private readonly byte[] _source;
    private readonly List<int> _starts = [0];

    public SourceLines(byte[] source)
    {
        _source = source;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == (byte)'\n')
                _starts.Add(i + 1);
        }
    }

    public (int Line, int Column) At(long offset)
    {
        var index = (int)Math.Min(offset, _source.Length);
        var found = _starts.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        var column = Encoding.UTF8.GetCharCount(_source, _starts[line], index - _starts[line]);
        return (line + 1, column + 1);
    }
}
