using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Contents.Definitions;
using Union.Web.Lists;

namespace Union.Contents.Items.Reading;

/// <summary>What readers find of a type: <c>/contents?type=Faq</c>; without a type, the types there are.</summary>
[AllowAnonymous, CachePublicPage]
internal sealed class IndexModel(ContentDefinitions definitions, PublicList list, ItemReader reader) : PageModel
{
    public DefinedType? Type { get; private set; }

    public IReadOnlyList<DefinedType> Types { get; private set; } = [];

    public KeyPage<ListedItem> Rows { get; private set; } = KeyPage.Empty<ListedItem>();

    public async Task<IActionResult> OnGetAsync(string? type, CancellationToken cancellationToken)
    {
        Types = [.. (await definitions.AllAsync(cancellationToken)).Where(t => t.Definition.Listable && t.Pages is null)];
        if (string.IsNullOrEmpty(type))
            return Page();
        Type = Types.FirstOrDefault(t => t.Name == type);
        if (Type is null)
            return NotFound();
        Rows = await list.PageAsync(Type, await reader.IsStaffAsync(), KeyRequest.From(Request), cancellationToken);
        return Page();
    }
}
