using System.Text.Json.Nodes;
using Union.Contents.Attachments;
using Union.Contents.Definitions;

namespace Union.Contents.Items.Editing;

/// <summary>What the generated form needs of the page around it.</summary>
internal interface IItemFormPage
{
    DefinedType Type { get; }

    ItemForm Input { get; }

    /// <summary>What a copy of unsaved text in the browser belongs to: the item, or a new one of the type.</summary>
    string RecordKey { get; }

    /// <summary>Parts and fields as they are filled in now.</summary>
    JsonObject Data { get; }

    FieldChoices Choices { get; }

    /// <summary>Files of a try that could not be saved, with the token that brings them back.</summary>
    IReadOnlyList<(string Token, KeptUpload Upload)> Waiting { get; }

    /// <summary>The user may change it; otherwise the form only shows.</summary>
    bool MayEdit { get; }
}
