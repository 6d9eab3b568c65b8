using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Review;
using Union.Web.Display;
using Union.Web.Pages;

namespace Union.Contents.Changes;

/// <summary>修订说明: what readers are told of the changes of one item.</summary>
[RequirePermission(ReviewPermissions.Submit)]
internal sealed class IndexModel(UnionDbContext db, ChangeNotes notes, Access access, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ChangeNoteForm Input { get; set; } = new();

    public ContentItem Item { get; private set; } = null!;

    public IReadOnlyList<ChangeNote> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? edit, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (edit is null)
            Input.On = Today();
        else if (Notes.FirstOrDefault(n => n.Id == edit) is { } note)
            Input = new ChangeNoteForm
            {
                Id = note.Id,
                BasedOn = note.Version,
                On = note.On,
                Text = note.Text,
            };
        else
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (Input.On > Today())
            ModelState.AddModelError("Input.On", "日期不能晚于今天。");
        if (!ModelState.IsValid)
            return Page();
        if (Input.Id is not { } known)
            db.Add(new ChangeNote(Item, Input.On!.Value, Input.Text!.Trim()));
        else if (await db.Set<ChangeNote>().SingleOrDefaultAsync(n => n.Id == known && n.ItemId == id, cancellationToken) is not { } note)
            return Overtaken("这条说明已被删除；您写的还在表单里，可以作为新的说明保存。", null, 0);
        else if (note.Version != Input.BasedOn)
            return Overtaken($"您填写期间，这条说明被改成了“{note.Text}”。请核对后再保存。", note.Id, note.Version);
        else
            note.Correct(Input.On!.Value, Input.Text!.Trim());
        db.Act("contents.change-note", $"修订说明：{Item.Title}", Input.Text);
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("修订说明已保存，读者现在就能看到。");
        return LocalRedirect($"~/admin/contents/{id}/changes");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid note, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (await db.Set<ChangeNote>().SingleOrDefaultAsync(n => n.Id == note && n.ItemId == id, cancellationToken) is { } found)
        {
            db.Remove(found);
            db.Act("contents.change-note-remove", $"删除修订说明：{Item.Title}", found.Text);
            await db.SaveChangesAsync(cancellationToken);
        }
        this.Succeeded("修订说明已删除；删除记在操作记录里。");
        return LocalRedirect($"~/admin/contents/{id}/changes");
    }

    private PageResult Overtaken(string why, Guid? noteId, int version)
    {
        ModelState.Clear();
        ModelState.AddModelError("", why);
        (Input.Id, Input.BasedOn) = (noteId, version);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await db.Set<ContentItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } item
            || !await access.HasAsync(ReviewPermissions.Submit, item.OrganizationId)
        )
            return false;
        (Item, Notes) = (item, await notes.OfAsync(id, cancellationToken));
        return true;
    }

    private DateOnly Today() => DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));
}
