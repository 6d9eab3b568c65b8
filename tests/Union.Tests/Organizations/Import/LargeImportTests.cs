using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Running;
using Union.Organizations.Tree;
using static Union.Tests.Organizations.Import.ImportDesk;

namespace Union.Tests.Organizations.Import;

/// <summary>A region's register in one file: 60,000 rows of which 3,000 are faulty in different ways; an outage in the middle.</summary>
public sealed class LargeImportTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Rows = 60_000;
    private const int Faulty = 3_000;

    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Of_sixty_thousand_rows_the_three_thousand_faulty_ones_are_reported_and_the_others_imported()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var batch = await _desk.CheckAsync(ImportKind.Organizations, Register());
        output.WriteLine($"checked in {watch.Elapsed.TotalSeconds:0.0} s");
        (batch.New, batch.Refused, batch.Doubtful, batch.Changed, batch.Same).ShouldBe((Rows - Faulty, Faulty, 0, 0, 0));
        batch = await _desk.PressAsync(batch, "Run");
        output.WriteLine($"imported after {watch.Elapsed.TotalSeconds:0.0} s");
        (batch.State, batch.New, batch.Refused).ShouldBe((ImportState.Imported, Rows - Faulty, Faulty));
        (await _desk.ReadAsync(db => db.Set<Organization>().CountAsync())).ShouldBe(Rows - Faulty + 1);
        var reasons = await _desk.ReadAsync(db =>
            db.Set<ImportRow>().Where(r => r.BatchId == batch.Id && r.Outcome == RowOutcome.Refused).Select(r => r.Reason).ToListAsync()
        );
        reasons.ShouldAllBe(r => r.Length > 5);
        reasons.GroupBy(r => r[..4]).Count().ShouldBeGreaterThanOrEqualTo(5, "faults of different kinds");

        // The same file again changes nothing.
        var again = await _desk.CheckAsync(ImportKind.Organizations, Register());
        (again.Same, again.New, again.Changed, again.Refused).ShouldBe((Rows - Faulty, 0, 0, Faulty));
    }

    [Fact]
    public async Task An_outage_in_the_middle_loses_and_doubles_nothing()
    {
        var text = new StringBuilder(Headings + "\n");
        for (var i = 0; i < 1200; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"第{i}公司工会,单独基层工会,,,{i % 90 + 10},3,{i % 90 + 5},2,");
        var batch = await _desk.CheckAsync(ImportKind.Organizations, text.ToString());
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(batch, stopAfter: 500));
        (await _desk.ReadAsync(db => db.Set<Organization>().CountAsync())).ShouldBe(501);
        await RunAsync(batch, stopAfter: int.MaxValue);
        batch = await _desk.BatchAsync(batch.Id);
        (batch.State, batch.New, batch.Same).ShouldBe((ImportState.Imported, 1200, 0));
        (await _desk.ReadAsync(db => db.Set<Organization>().CountAsync())).ShouldBe(1201);
        var orders = await _desk.ReadAsync(db => db.Set<ImportRow>().Where(r => r.BatchId == batch.Id).Select(r => r.Order).Distinct().CountAsync());
        orders.ShouldBe(1200, "each row is written once");
    }

    private Task RunAsync(ImportBatch batch, int stopAfter) =>
        _desk.App.InTenantAsync(
            County,
            s =>
                s.GetRequiredService<RunImportHandler>()
                    .WriteAsync(batch.Id, (done, _, _) => done >= stopAfter ? throw new OperationCanceledException() : Task.CompletedTask, default)
        );

    // 300 townships, 3,000 villages, the rest unions; every twentieth row is faulty in one of six ways.
    private static string Register()
    {
        var text = new StringBuilder(Headings + "\n", Rows * 60);
        var faults = 0;
        for (var i = 0; i < Rows; i++)
        {
            var (name, type, parent) =
                i < 300 ? ($"第{i}镇工会", "乡镇工会", "")
                : i < 3300 ? ($"第{i}村工会", "村工会", $"第{i % 300}镇工会")
                : ($"第{i}公司工会", "单独基层工会", $"第{300 + i % 3000}村工会");
            var isFaulty = i >= 3300 && i % 18 == 7 && faults < Faulty;
            var code = i % 3 == 0 ? UnionCode(i) : "";
            var (workers, women, opened) = (i % 200 + 20, 5, "2016-03-01");
            if (isFaulty)
                switch (faults++ % 6)
                {
                    case 0:
                        code = UnionCode(i)[..17] + "*";
                        break;
                    case 1:
                        code = UnitCode(i);
                        break;
                    case 2:
                        opened = "2016-02-31";
                        break;
                    case 3:
                        women = workers + 1;
                        break;
                    case 4:
                        parent = "没有的工会";
                        break;
                    default:
                        type = "公司";
                        break;
                }
            text.AppendLine(CultureInfo.InvariantCulture, $"{name},{type},{parent},{code},{workers},{women},{workers - 5},{3},{opened}");
        }
        return text.ToString();
    }
}
