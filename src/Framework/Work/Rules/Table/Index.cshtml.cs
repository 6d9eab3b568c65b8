using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Pages;

namespace Union.Work.Rules.Table;

[RequirePermission(RulePermissions.View)]
internal sealed class IndexModel(RuleCatalog catalog, RuleBook book, IOrganizationTree tree, Access access, ChooseProfile choose, TimeProvider clock)
    : PageModel
{
    public static IReadOnlyList<SelectListItem> ConfirmedChoices { get; } = [new("已核实", "true"), new("未核实", "false")];

    public IReadOnlyList<RuleRow> Rows { get; private set; } = [];

    public IReadOnlyList<RuleProfile> Profiles => catalog.Profiles;

    public IReadOnlyList<SelectListItem> Sections =>
        [.. catalog.Rules.Select(r => r.Section).Distinct().Select(s => new SelectListItem(SectionNames.Of(s), s))];

    public string Profile { get; private set; } = "";

    public string OrganizationName { get; private set; } = "";

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(string? q, string? section, bool? confirmed, CancellationToken cancellationToken)
    {
        Profile = await book.ProfileAsync(cancellationToken);
        MayManage = await access.HasAsync(RulePermissions.Manage, tree.RootId);
        OrganizationName = await tree.NameOfAsync(tree.RootId) ?? "";
        var rows = new List<RuleRow>();
        foreach (var rule in catalog.Rules)
            if ((await book.ExplainAsync(rule, tree.RootId, RuleDay.Today(clock), cancellationToken)).FirstOrDefault(c => c.Applies) is { } applied)
                rows.Add(new RuleRow(rule, rule.Show(applied.Value), applied));
        Rows =
        [
            .. rows.Where(r =>
                    string.IsNullOrWhiteSpace(q)
                    || r.Rule.Name.Contains(q.Trim(), StringComparison.Ordinal)
                    || r.Applied.Source.Contains(q.Trim(), StringComparison.Ordinal)
                )
                .Where(r => string.IsNullOrEmpty(section) || r.Rule.Section == section)
                .Where(r => confirmed is null || r.Applied.IsConfirmed == confirmed),
        ];
    }

    [RequirePermission(RulePermissions.Manage)]
    public async Task<IActionResult> OnPostProfileAsync(string profile, CancellationToken cancellationToken)
    {
        if (await choose.RunAsync(profile, cancellationToken) is { } problem)
            this.Failed(problem);
        else
            this.Succeeded("已改用新的口径。");
        return RedirectToPage();
    }
}
