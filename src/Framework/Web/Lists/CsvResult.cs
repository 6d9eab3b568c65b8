using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Union.Web.Lists;

/// <summary>Sends rows as a file while they are read, however many there are. <code>return new CsvResult("站点.csv", ["名称", "状态"], RowsAsync(ct));</code></summary>
public sealed class CsvResult(string fileName, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<string?>> rows) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        await using var writer = new StreamWriter(response.Body, Csv.Encoding, 16 * 1024, leaveOpen: true);
        await writer.WriteAsync(Csv.Line(headings));
        await foreach (var row in rows.WithCancellation(context.HttpContext.RequestAborted))
            await writer.WriteAsync(Csv.Line(row));
    }
}
