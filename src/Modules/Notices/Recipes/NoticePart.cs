namespace Union.Notices.Recipes;

/// <summary>The fields of a notice.</summary>
internal sealed record NoticePart(
    TextField? Kind = null,
    TextField? Number = null,
    TextField? Issuer = null,
    TextField? Summary = null,
    ContentVisibility Visibility = ContentVisibility.Public,
    DateField? IssuedOn = null,
    NumericField? IssuedYear = null,
    DateField? EffectiveOn = null,
    SourceModel? Source = null,
    IReadOnlyList<AttachmentModel>? Attachments = null,
    DateField? EffectiveUntil = null,
    HeadPart? Head = null,
    IReadOnlyList<RelationModel>? Relations = null
);
