using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Users.Roles;

namespace Union.Users.People;

/// <summary>A page about one account: loads it, answers 404 for an unknown or foreign id and 403 for one the visitor may not manage, before any handler runs.</summary>
internal abstract class UserPage(UnionDbContext db, RoleGuard guard) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public User Account { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var token = context.HttpContext.RequestAborted;
        if (await db.Set<User>().FirstOrDefaultAsync(u => u.Id == Id, token) is not { } user)
            context.Result = NotFound();
        else if (!await guard.MayManageAsync(user, token))
            context.Result = Forbid();
        else
        {
            Account = user;
            await next();
        }
    }
}
