using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Sample.Bookshelf.Shelves;

/// <summary>Puts books on the shelf.</summary>
[RequirePermission("ManageSampleBooks")]
internal sealed class ManageModel(UnionDbContext db) : PageModel
{
    [BindProperty, Display(Name = "书名"), Required, StringLength(100)]
    public string Name { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        var book = new Book(Name.Trim());
        db.Add(book);
        db.Raise(new BookAdded(book.Id));
        db.Act("bookshelf.add", $"登记图书：《{book.Title}》");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded($"《{book.Title}》已登记。");
        return Redirect(Url.Content("~/admin/bookshelf"));
    }
}
