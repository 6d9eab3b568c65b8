namespace Union.Texts.Structure;

/// <summary>How a label is written; heads from the highest down.</summary>
internal enum LabelStyle
{
    None,

    /// <summary>一、</summary>
    First,

    /// <summary>（一）</summary>
    Second,

    /// <summary>1.</summary>
    Third,

    /// <summary>(1)</summary>
    Fourth,

    /// <summary>①</summary>
    Fifth,
    Book,
    SubBook,
    Chapter,
    Section,
    Article,
    Annex,
    Contents,

    /// <summary>【概况】</summary>
    Bracketed,
}
