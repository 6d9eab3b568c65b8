using Microsoft.Extensions.DependencyInjection;
using Sample.Bookshelf.Loans;
using Sample.Bookshelf.Shelves;

namespace Sample.Bookshelf;

[Feature("Sample.Bookshelf.Loans")]
internal sealed class LoansStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddEventHandler<BookAdded, MakeBookLendable>();
}
