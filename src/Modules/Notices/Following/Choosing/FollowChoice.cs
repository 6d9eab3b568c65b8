using Union.Notices.Reading;
using Union.Notices.Topics;

namespace Union.Notices.Following.Choosing;

/// <summary>One line of the button's menu.</summary>
/// <param name="Target">What is followed.</param>
/// <param name="Name">How people know it.</param>
internal sealed record FollowChoice(FollowTarget Target, string Name)
{
    /// <summary>What a document's page offers: itself, its issuers, its topics, its kind.</summary>
    public static IReadOnlyList<FollowChoice> Of(Guid noticeId, NoticeView view) =>
        [
            new(FollowTarget.Document(noticeId), "这个文件"),
            .. view.Head.JointIssuers.Prepend(view.Issuer).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal).Select(OfIssuer),
            .. view.Head.Topics.Select(OfTopic),
            .. view.Kind.Length > 0 ? [OfKind(view.Kind)] : Array.Empty<FollowChoice>(),
        ];

    /// <summary>What the list offers: what it is limited to.</summary>
    public static IReadOnlyList<FollowChoice> Of(string? kind, string? issuer, TopicNode? topic) =>
        [
            .. string.IsNullOrEmpty(issuer) ? Array.Empty<FollowChoice>() : [OfIssuer(issuer)],
            .. topic is null ? Array.Empty<FollowChoice>() : [OfTopic(topic)],
            .. string.IsNullOrEmpty(kind) ? Array.Empty<FollowChoice>() : [OfKind(kind)],
        ];

    private static FollowChoice OfIssuer(string name) => new(FollowTarget.Issuer(name), $"发文机关“{name}”");

    private static FollowChoice OfTopic(TopicNode node) => new(FollowTarget.Topic(node.Topic.Id), $"主题“{node.Topic.Name}”");

    private static FollowChoice OfKind(string kind) => new(FollowTarget.OfKind(kind), $"种类“{kind}”");
}
