namespace Union.Identifiers.Documents;

/// <summary>The three grammars of document numbers.</summary>
public enum DocumentNumberKind
{
    /// <summary>机关代字〔年份〕序号, such as 测工发〔2099〕1号.</summary>
    Ordinary,

    /// <summary>An order, such as 国务院令第619号.</summary>
    Order,

    /// <summary>An announcement, such as 某省人民代表大会常务委员会公告第58号.</summary>
    Announcement,
}
