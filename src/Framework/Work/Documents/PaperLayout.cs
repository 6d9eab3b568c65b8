namespace Union.Work.Documents;

/// <summary>How a built-in template looks.</summary>
public enum PaperLayout
{
    /// <summary>Number line, title, addressee, text, signature and date (GB/T 9704-2012).</summary>
    Letter,

    /// <summary>Title and text, signed and dated, without number line: notices, agendas, methods.</summary>
    Plain,

    /// <summary>A form to be filled in: title and a table that fills the page.</summary>
    Form,

    /// <summary>A form on paper laid across, for rosters with many columns.</summary>
    Wide,
}
