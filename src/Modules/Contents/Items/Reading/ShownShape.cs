namespace Union.Contents.Items.Reading;

internal enum ShownShape
{
    /// <summary>A few words beside the label.</summary>
    Line,

    /// <summary>A text of its own below the label.</summary>
    Text,

    /// <summary>Pictures; what is none is a link.</summary>
    Pictures,
}
