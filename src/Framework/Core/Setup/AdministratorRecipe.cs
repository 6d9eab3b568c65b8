using System.Text;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;

namespace Union.Core.Setup;

/// <summary>The administrator every new site has, whatever recipe fills it; name and password come as parameters.</summary>
public static class AdministratorRecipe
{
    public const string UserName = "AdminUsername";
    public const string Password = "AdminPassword";

    public static RecipeDescriptor Create() =>
        RecipeLoader.FromBytes(
            "administrator.recipe.json",
            Encoding.UTF8.GetBytes(
                """
                {
                  "name": "administrator",
                  "displayName": "管理员账号",
                  "steps": [
                    {
                      "name": "Users",
                      "Users": [
                        {
                          "UserName": "[js: parameters('AdminUsername')]",
                          "DisplayName": "系统管理员",
                          "Password": "[js: parameters('AdminPassword')]",
                          "RoleNames": [ "Administrator" ]
                        }
                      ]
                    }
                  ]
                }
                """
            )
        );
}
