using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Contents.TakeDowns;
using Union.Notices.Reading.Finding;

namespace Union.Notices.Reading;

[AllowAnonymous, CachePublicPage]
internal sealed class ReadModel(ReadNotice reading, StaffReader reader, SiteService sites, Access access) : PageModel
{
    public NoticeView View { get; private set; } = null!;

    public Guid Id { get; private set; }

    /// <summary>Since when it no longer holds, and why; null while it does.</summary>
    public (DateTime Since, string Reason)? Withdrawn { get; private set; }

    /// <summary>Where editors change it; null for readers.</summary>
    public string? EditAddress { get; private set; }

    /// <summary>Its own address within the site; print page and DOCX lie beneath.</summary>
    public string OwnAddress { get; private set; } = "";

    /// <summary>A day was asked for: <c>?on=2020-01-01</c>.</summary>
    public bool IsDated { get; private set; }

    /// <summary>Its permanent address, absolute: the same for every day asked for.</summary>
    public string CanonicalAddress { get; private set; } = "";

    /// <summary>The document for machines; null for one that is for staff, and for its state on another day.</summary>
    public IHtmlContent? Data { get; private set; }

    public Neighbour? Newer { get; private set; }

    public Neighbour? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, DateOnly? on, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(key, cancellationToken) is not var (notice, version))
            return NotFound();
        var isStaff = await reader.IsAsync();
        if (notice.Visibility == ContentVisibility.Staff && !isStaff)
            return NotFound();
        if (version is null && notice.RedirectTo.Length > 0)
            return LocalRedirectPermanent("~" + notice.RedirectTo);
        if (version is null)
            return notice.State == ContentState.Unpublished ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        if (key != notice.Slug)
            return LocalRedirectPermanent("~" + notice.Url + Request.QueryString);
        if (notice.TakenDownAs == TakeDown.Withdrawn)
            Withdrawn = (notice.UnpublishedAt!.Value, notice.UnpublishedReason ?? "");
        IsDated = on is not null;
        (Id, OwnAddress) = (notice.Id, "~" + notice.Url);
        View = await reading.ViewAsync(notice, version, on, isStaff, cancellationToken);
        CanonicalAddress = Sitemap.RootOf(Request) + notice.Url;
        if (!IsDated && notice.Visibility == ContentVisibility.Public)
            Data = LinkedData.Of(View, CanonicalAddress, (await sites.GetSiteSettingsAsync(cancellationToken)).SiteName, notice.PublishedAt);
        if (isStaff && await access.HasAsync(Permissions.ViewDrafts, notice.OrganizationId))
            EditAddress = $"~/admin/notices/{notice.Id}";
        (Newer, Older) = await reading.NeighboursAsync(notice, isStaff, cancellationToken);
        return Page();
    }
}
