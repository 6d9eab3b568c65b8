namespace Union.Work.Documents.Official;

/// <summary>Which layout of GB/T 9704-2012 a document has.</summary>
public enum OfficialForm
{
    /// <summary>The general one, with 文件 in its red head (7).</summary>
    Document,

    /// <summary>信函格式: the issuer alone, red double lines above and at the foot of the first page, the number on the right (10.1).</summary>
    Letter,

    /// <summary>命令（令）格式: the issuer with 命令 or 令, the number of the order beneath, signed by a person (10.2).</summary>
    Order,

    /// <summary>纪要格式: the name of the minutes, no seal (10.3).</summary>
    Minutes,
}
