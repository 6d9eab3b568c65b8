namespace Union.Search.Index.Storage;

/// <summary>A document in memory; one without passages is gone, or hidden until the file can be written again.</summary>
internal readonly record struct DocumentRow(
    int Access,
    int Type,
    int Issuer,
    short Year,
    int IssuedDay,
    int FirstPassage,
    int Passages,
    int TopicSet,
    ValidityDays Validity
);
