namespace Union.Notices.Topics;

/// <summary>A topic at its place in the tree.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Level">0 at the top.</param>
/// <param name="Path">Names from the top: 权益保障 / 集体协商.</param>
internal sealed record TopicNode(Topic Topic, int Level, string Path);
