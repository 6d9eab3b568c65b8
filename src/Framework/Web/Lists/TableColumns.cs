namespace Union.Web.Lists;

/// <summary>The headings met so far in a &lt;u-table&gt;, and the cell of the row being written.</summary>
internal sealed class TableColumns
{
    private readonly List<string> _headings = [];
    private int _cell;

    public void Add(string heading) => _headings.Add(heading);

    public void StartRow() => _cell = 0;

    /// <summary>The heading above the next cell, or an empty text beyond the last heading.</summary>
    public string Next(int span)
    {
        var heading = _cell < _headings.Count ? _headings[_cell] : "";
        _cell += span;
        return heading;
    }
}
