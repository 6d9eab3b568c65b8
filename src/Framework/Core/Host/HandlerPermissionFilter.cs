using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Permissions;

namespace Union.Core.Host;

/// <summary>[RequirePermission] on a page handler method (OnPostPublishAsync): checked before that handler, on top of the page's own.</summary>
internal sealed class HandlerPermissionFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var access = context.HttpContext.RequestServices.GetRequiredService<Access>();
        foreach (var required in context.HandlerMethod?.MethodInfo.GetCustomAttributes<RequirePermissionAttribute>() ?? [])
            if (!await access.HasAsync(required.Permission))
            {
                context.Result = new ForbidResult();
                return;
            }
        await next();
    }
}
