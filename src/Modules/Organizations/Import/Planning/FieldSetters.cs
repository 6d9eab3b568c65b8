namespace Union.Organizations.Import.Planning;

/// <summary>One field of a record that an import may fill: how it reads and how it is written, forth and back.</summary>
internal sealed record FieldSetter<TRecord>(string Key, string Name, Func<TRecord, string> Read, Action<TRecord, string> Write);
