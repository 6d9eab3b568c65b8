namespace Union.Web.Lists;

/// <summary>What &lt;u-pager&gt; needs to know of a page of a list.</summary>
public interface IKeyPage
{
    int Count { get; }

    /// <summary>Key of the last row shown, when rows follow it.</summary>
    string? Next { get; }

    /// <summary>Key of the first row shown, when rows stand before it.</summary>
    string? Previous { get; }

    /// <summary>Of all rows that match; null when counting would cost too much.</summary>
    long? Total { get; }
}
