namespace Union.Web.Charts;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Over time.</summary>
    Line,

    /// <summary>Upright columns, for a few short labels.</summary>
    Column,

    /// <summary>Lying bars, for names of places and organizations.</summary>
    Bar,
}
