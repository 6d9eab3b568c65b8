using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Notices.Following.Choosing;
using Union.Notices.Relations;
using Union.Notices.Topics;
using Union.Web.Lists;

namespace Union.Notices.Reading;

[AllowAnonymous, CachePublicPage]
internal sealed class IndexModel(NoticeList list, TopicTree topics, StaffReader reader) : PageModel
{
    public KeyPage<NoticeListRow> Notices { get; private set; } = KeyPage.Empty<NoticeListRow>();

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Issuers { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Validities { get; } = [.. ValidityFilter.Choices.Select(c => new SelectListItem(c.Text, c.Value))];

    /// <summary>The feed of what the list is limited to: kind, issuer and topic.</summary>
    public string FeedAddress { get; private set; } = "/feed";

    /// <summary>What the list is limited to, to be followed.</summary>
    public IReadOnlyList<FollowChoice> Followed { get; private set; } = [];

    public async Task OnGetAsync(string? kind, int? year, string? issuer, string? validity, Guid? topic, CancellationToken cancellationToken)
    {
        FeedAddress = Feed.AddressOf(kind, issuer, topic?.ToString("N"));
        var isStaff = await reader.IsAsync();
        var facets = await list.FacetsAsync(isStaff, cancellationToken);
        Kinds = [.. facets.Kinds.Select(k => new SelectListItem(k, k))];
        Years = [.. facets.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new SelectListItem(y + " 年", y))];
        Issuers = [.. facets.Issuers.Select(i => new SelectListItem(i, i))];
        var used = await topics.UsedAsync(cancellationToken);
        Followed = FollowChoice.Of(kind, issuer, used.FirstOrDefault(n => n.Topic.Id == topic));
        Topics = [.. used.Select(n => new SelectListItem(n.Path, n.Topic.Id.ToString("N")))];
        Notices = await list.PageAsync(new NoticeFilter(kind, year, issuer, validity, topic), isStaff, KeyRequest.From(Request), cancellationToken);
    }
}
