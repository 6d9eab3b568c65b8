using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.Activities;
using Union.Organizations.Tree;

namespace Union.Organizations.DualDisplays;

/// <summary>Records that plate and identity are shown now; the photographs are kept with it.</summary>
internal sealed class ConfirmDisplay(UnionDbContext db, FileStore files, ActivityLog activities, ICurrentUser user, TimeProvider clock)
{
    private const long MostBytes = 20L * 1024 * 1024;

    private static readonly AttachmentRules Photos = new(
        new Dictionary<FileFormat, long>
        {
            [FileFormat.Jpeg] = MostBytes,
            [FileFormat.Png] = MostBytes,
            [FileFormat.Webp] = MostBytes,
        }
    );

    /// <returns>Why not; null when it is confirmed. <see cref="DbUpdateException"/>: somebody else confirmed it first.</returns>
    public async Task<string?> RunAsync(Organization organization, DisplayForm form, CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        if (form.PlateOn > today)
            return "挂牌日期不能晚于今天。";
        if (organization.OpenedOn is { } opened && form.PlateOn < opened)
            return $"挂牌日期不能早于工会成立的日期 {opened:yyyy年M月d日}。";
        var display = await db.Set<DualDisplay>().SingleOrDefaultAsync(d => d.OrganizationId == organization.Id, cancellationToken);
        if ((display?.Version ?? 0) != form.Version)
            throw new DbUpdateConcurrencyException("The display was confirmed by somebody else.");
        if (display is null)
            db.Add(display = new DualDisplay(organization.Id));
        if (await KeepAsync(organization.TenantId, form.PlatePhoto, cancellationToken) is { } plate)
            display.PlatePhoto = plate;
        if (await KeepAsync(organization.TenantId, form.ChairPhoto, cancellationToken) is { } chair)
            display.ChairPhoto = chair;
        if (display.PlatePhoto.Length == 0)
            return "请上传牌子的照片：照片是已经挂牌的证明。";
        Fill(display, form, today);
        db.Act("organizations.display", $"确认双亮：{organization.Name}");
        await activities.PublishAsync(
            new Happening(
                OrganizationKinds.Displayed,
                organization.Id,
                today,
                $"{organization.Name}亮牌子、亮身份",
                $"/admin/organizations/{organization.Id}/dual-display",
                display.Id,
                display.ChairPhoto.Length == 0 ? ["缺主席照片"] : []
            ),
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private void Fill(DualDisplay display, DisplayForm form, DateOnly today)
    {
        display.PlatePlace = form.PlatePlace.Trim();
        display.PlateOn = form.PlateOn!.Value;
        display.ChairName = form.ChairName.Trim();
        display.ChairDuty = form.ChairDuty.Trim();
        display.ChairPhone = form.ChairPhone.Trim();
        display.PostedAt = form.PostedAt.Trim();
        display.Confirm(today, user.DisplayName);
    }

    private async Task<string?> KeepAsync(Guid tenantId, IFormFile? photo, CancellationToken cancellationToken)
    {
        if (photo is null || photo.Length == 0)
            return null;
        await using var content = photo.OpenReadStream();
        return (await files.KeepAsync(tenantId, content, SafeFileName.From(photo.FileName), Photos, cancellationToken)).Sha256;
    }
}
