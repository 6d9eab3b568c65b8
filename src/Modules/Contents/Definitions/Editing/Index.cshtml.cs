using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Contents.Items.Listing;

namespace Union.Contents.Definitions.Editing;

[RequirePermission(Permissions.ManageTypes)]
internal sealed class IndexModel(ContentDefinitions definitions, ItemList items) : PageModel
{
    public IReadOnlyList<DefinedType> Types { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Types = await definitions.AllAsync(cancellationToken);
        Counts = await items.CountsAsync(cancellationToken);
    }
}
