namespace Union.Notices.Citations;

/// <summary>What a name of a notice is.</summary>
internal enum NameKind
{
    Number,
    Title,

    /// <summary>The title it carries: of 关于印发〈X〉的通知 the X.</summary>
    Carried,
}
