using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Union.Web.Exports;

/// <summary>
/// Sends a list as a file people open in a spreadsheet: comma-separated rows while they are read, or a workbook.
/// <code>return new ExportResult&lt;Row&gt;("工会组织", rows, columns, isXlsx: format == "xlsx");</code>
/// </summary>
public sealed class ExportResult<T>(string name, IAsyncEnumerable<T> rows, IReadOnlyList<ExportColumn<T>> columns, bool isXlsx) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var stop = context.HttpContext.RequestAborted;
        response.ContentType = isXlsx ? XlsxExport.ContentType : CsvExport.ContentType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name + (isXlsx ? ".xlsx" : ".csv"));
        response.Headers.ContentDisposition = disposition.ToString();
        if (isXlsx)
            await XlsxExport.WriteAsync(response.Body, name, rows, columns, stop);
        else
            await CsvExport.WriteAsync(response.Body, rows, columns, stop);
    }
}
