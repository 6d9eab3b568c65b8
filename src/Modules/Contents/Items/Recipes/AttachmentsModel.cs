namespace Union.Contents.Items.Recipes;

/// <summary>The part <c>AttachmentsPart</c>.</summary>
internal sealed record AttachmentsModel(IReadOnlyList<AttachmentModel>? Files = null);
