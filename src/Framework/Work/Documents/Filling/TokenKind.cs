namespace Union.Work.Documents.Filling;

internal enum TokenKind
{
    /// <summary><c>{{name}}</c>, or <c>{{name?}}</c> where nothing may stand.</summary>
    Value,

    /// <summary><c>{{#name}}</c></summary>
    Open,

    /// <summary><c>{{^name}}</c>: what follows stands when there is none.</summary>
    Absent,

    /// <summary><c>{{/name}}</c></summary>
    Close,
}
