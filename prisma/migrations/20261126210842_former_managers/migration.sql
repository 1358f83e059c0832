-- AlterTable
ALTER TABLE "application" ADD COLUMN     "former_managers" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "facility" ADD COLUMN     "former_managers" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "loan" ADD COLUMN     "former_managers" TEXT[] DEFAULT ARRAY[]::TEXT[];
