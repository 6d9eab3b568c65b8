using Union.Notices.Heads;

namespace Union.Notices.Recipes;

/// <summary>The fields that only a policy document has. Organizations are known by their names, topics by their path (权益保障 / 集体协商).</summary>
internal sealed record HeadPart(
    MultiTextField? JointIssuers = null,
    DateField? ReleasedOn = null,
    BooleanField? IsTrial = null,
    DateField? ReviewOn = null,
    TextField? Signer = null,
    TextField? Recipients = null,
    TextField? CopiedTo = null,
    TextField? Remark = null,
    TextField? PrintedBy = null,
    DateField? PrintedOn = null,
    Retention? Retention = null,
    MultiTextField? Topics = null,
    IReadOnlyList<AnnexModel>? Annexes = null
);
