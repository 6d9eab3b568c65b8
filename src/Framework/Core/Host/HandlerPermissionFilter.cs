using System.Reflection;
using Microsoft.AspNetCore.Http;
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
        if (FitsNoHandler(context))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        else
            await next();
    }

    // Such a post would show the page without what its handlers load. A page without any handler (the error page) just shows.
    private static bool FitsNoHandler(PageHandlerExecutingContext context) =>
        context.HandlerMethod is null
        && context.ActionDescriptor.HandlerMethods.Count > 0
        && !HttpMethods.IsGet(context.HttpContext.Request.Method)
        && !HttpMethods.IsHead(context.HttpContext.Request.Method);
}
